/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The page being rendered; see site/page.ts. */
    page: import('./page.ts').Page
    /** Set instead of `page` when the front page over all campaigns is rendered. */
    front?: import('./page.ts').FrontPage
  }
}

/** What plain TypeScript sees of a component; `astro-check` knows its properties. */
declare module '*.astro' {
  const component: (props: object) => unknown
  export default component
}
