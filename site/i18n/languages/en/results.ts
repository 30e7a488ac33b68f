import type {ResultTexts} from '../../results.ts'

export const results: ResultTexts = {
  answers: '{count, plural, one {# answer} other {# answers}}, {dates}',
  source:
    'Source: the question here on the website. Answers are counted without names, and those who answer have chosen to.',
  answer: 'Give your answer',
  tooFew: 'Answers are shown here once at least ten people have answered.',
  withheld: 'not shown',
  small: 'Numbers below five are not shown, nor numbers that would reveal them.',
  scoreMeans:
    'Net Promoter Score: the share who answered 9 or 10 minus the share who answered 0 to 6. The scale runs from −100 to 100.',
  margin: 'margin of error ±{margin} (95%)',
  ladder: 'From reader to ambassador',
  ladderSource:
    'Source: the website’s own counting, {dates}, without cookies and without recognising anyone. The numbers are things done, not people.',
  steps: {
    read: 'Read',
    subscribed: 'Subscribed',
    asked: 'Asked',
    signedUp: 'Signed up',
    told: 'Told their story',
    ambassador: 'Wanted to be an ambassador',
  },
}
