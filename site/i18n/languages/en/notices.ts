import type {Notices} from '../../notices.ts'

export const notices: Notices = {
  accessibility: {
    intro:
      '{owner} is responsible for the website {site}. We want as many people as possible to be able to use it. This page describes how it complies with the Swedish act on accessibility of digital public services (2018:1937), which problems we know of, and how you tell us about others so that we can put them right.',
    how: 'How accessible is the website?',
    status: {
      full: 'The website is fully compliant with the act on accessibility of digital public services.',
      partial:
        'The website is partially compliant with the act on accessibility of digital public services. The problems are described below.',
      none: 'The website is not compliant with the act on accessibility of digital public services. The problems are described below.',
    },
    deficiencies: 'Content that is not accessible',
    noDeficiencies: 'We know of nothing on the website that is not accessible.',
    reasons: {
      shortcoming: 'Non-compliance with the act',
      burden: 'Disproportionate burden (section 12)',
      exempt: 'Content outside the scope of the act (section 9)',
    },
    criterion: 'WCAG {criterion}',
    fixedBy: 'to be fixed by {date}',
    help: 'If there is something you cannot use',
    helpText:
      'Do you need anything on this site in another form, such as read aloud, in large print or in plain language? Write to {email} and tell us what you need.',
    report: 'Tell us about problems',
    reportText:
      'Have you found something that does not work and that this page does not mention, or do you think that we do not meet the requirements of the act? Write to {email}, and we will know what to put right.',
    supervision: 'Supervision',
    supervisionText:
      'The Swedish Agency for Digital Government, Digg, sees to it that the act is followed. If you are not satisfied with how we deal with your comments, you can tell Digg.',
    supervisionLink: 'Report to Digg (in Swedish)',
    tested: 'How we have tested the website',
    testedBy: 'The website has been assessed by {by}.',
    testedSelf: 'We have tested the website ourselves.',
    assessed: 'The latest assessment was made on {date}.',
    updated: 'This statement was last updated on {date}.',
  },
  privacy: {
    responsible: 'Who is responsible?',
    responsibleText: '{owner} is the controller of personal data on the website {site}.',
    visitors: 'If you visit the website',
    visitorsText:
      'The website uses no cookies, fetches nothing from other websites and does not follow you. What you choose to save, such as how far you have come in a guide or a course, stays in your own browser. We count how often pages are read, from what kind of website or by which of our own links readers come, and how often forms are sent, files are fetched, advertisements are followed and courses are finished, but not who readers are.',
    letters: 'If you write to us',
    lettersText:
      'If you get in touch, we use your details in order to answer, and keep them for as long as the matter requires. Letters to a municipality, a region or another public authority in Sweden may be public documents.',
    people: 'If you appear on the website',
    peopleText:
      'We show the names, pictures and stories of people who have agreed to it, or whom we have another legal basis to show. We keep a record of that basis, what it covers and how long it is valid. When it ends, or if you change your mind, you disappear from every page and the pictures are deleted.',
    rights: 'Your rights',
    rightsText:
      'You can ask what data we have about you, have it corrected or erased, restrict how it is used, or object to our using it. You can always withdraw a consent.',
    ask: 'Write to {email}.',
    complaint:
      'If you think that we are doing something wrong, you can complain to the Swedish Authority for Privacy Protection, imy.se.',
  },
}
