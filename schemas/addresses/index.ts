export {isLinkWord, LINK_FOLDER} from './campaign-links.ts'
export {isLink, isSitePath, type LinkScheme, linkSchemes, webSchemes} from './links.ts'
export {type PhoneCountry, phoneLinks, phoneNumbers} from './phone.ts'
export {
  isRedirectSource,
  isRedirectTarget,
  normalPath,
  type RedirectRule,
  redirectLoop,
} from './redirects.ts'
export {isReservedSlug} from './reserved-slugs.ts'
export {isSlug, SLUG_MAX_LENGTH, slugify, slugifyInScript} from './slug.ts'
