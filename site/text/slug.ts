const MAX_LENGTH = 60

/** Letters of one alphabet only: addresses that mix look-alikes are refused. */
const oneAlphabet = (text: string): string =>
  /\p{Script=Latin}/u.test(text) ? text.replace(/[^\p{Script=Latin}\p{N}-]/gu, '') : text

/** A free text as a part of an address: `Hägersten, Stockholm` → `hagersten-stockholm`; '' when nothing is left. */
export const slugOf = (text: string): string =>
  oneAlphabet(
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'),
  )
    .slice(0, MAX_LENGTH)
    .replace(/^-+|-+$/g, '')
