// Made by site/fonts/still.ts. Do not edit.
export const cuts = [
  {
    "family": "Archivo Wide",
    "script": "latin",
    "style": "normal",
    "weight": 750,
    "file": "archivo-wide-750.woff"
  },
  {
    "family": "Fraunces Soft",
    "script": "latin",
    "style": "normal",
    "weight": 800,
    "file": "fraunces-soft-800.woff"
  },
  {
    "family": "Fraunces",
    "script": "latin",
    "style": "normal",
    "weight": 400,
    "file": "fraunces-400.woff"
  },
  {
    "family": "Bricolage Narrow",
    "script": "latin",
    "style": "normal",
    "weight": 800,
    "file": "bricolage-narrow-800.woff"
  },
  {
    "family": "Familjen Grotesk",
    "script": "latin",
    "style": "normal",
    "weight": 400,
    "file": "familjen-grotesk-400.woff"
  },
  {
    "family": "Familjen Grotesk",
    "script": "latin",
    "style": "normal",
    "weight": 500,
    "file": "familjen-grotesk-500.woff"
  },
  {
    "family": "Familjen Grotesk",
    "script": "latin",
    "style": "normal",
    "weight": 600,
    "file": "familjen-grotesk-600.woff"
  },
  {
    "family": "Newsreader",
    "script": "latin",
    "style": "normal",
    "weight": 340,
    "file": "newsreader-340.woff"
  },
  {
    "family": "Figtree",
    "script": "latin",
    "style": "normal",
    "weight": 400,
    "file": "figtree-400.woff"
  },
  {
    "family": "Figtree",
    "script": "latin",
    "style": "normal",
    "weight": 600,
    "file": "figtree-600.woff"
  },
  {
    "family": "Figtree",
    "script": "latin",
    "style": "italic",
    "weight": 400,
    "file": "figtree-italic-400.woff"
  },
  {
    "family": "Literata",
    "script": "latin",
    "style": "normal",
    "weight": 400,
    "file": "literata-400.woff"
  },
  {
    "family": "Literata",
    "script": "latin",
    "style": "normal",
    "weight": 600,
    "file": "literata-600.woff"
  },
  {
    "family": "Literata",
    "script": "latin",
    "style": "italic",
    "weight": 400,
    "file": "literata-italic-400.woff"
  },
  {
    "family": "Instrument Sans",
    "script": "latin",
    "style": "normal",
    "weight": 400,
    "file": "instrument-sans-400.woff"
  },
  {
    "family": "Instrument Sans",
    "script": "latin",
    "style": "normal",
    "weight": 600,
    "file": "instrument-sans-600.woff"
  },
  {
    "family": "Onest",
    "script": "cyrillic",
    "style": "normal",
    "weight": 400,
    "file": "onest-400.woff"
  },
  {
    "family": "Onest",
    "script": "cyrillic",
    "style": "normal",
    "weight": 600,
    "file": "onest-600.woff"
  },
  {
    "family": "Literata Cyrillic",
    "script": "cyrillic",
    "style": "normal",
    "weight": 400,
    "file": "literata-cyrillic-400.woff"
  },
  {
    "family": "Literata Cyrillic",
    "script": "cyrillic",
    "style": "normal",
    "weight": 600,
    "file": "literata-cyrillic-600.woff"
  },
  {
    "family": "Readex Pro",
    "script": "arabic",
    "style": "normal",
    "weight": 400,
    "file": "readex-pro-400.woff"
  },
  {
    "family": "Readex Pro",
    "script": "arabic",
    "style": "normal",
    "weight": 600,
    "file": "readex-pro-600.woff"
  },
  {
    "family": "Noto Naskh Arabic",
    "script": "arabic",
    "style": "normal",
    "weight": 400,
    "file": "noto-naskh-arabic-400.woff"
  },
  {
    "family": "Noto Naskh Arabic",
    "script": "arabic",
    "style": "normal",
    "weight": 600,
    "file": "noto-naskh-arabic-600.woff"
  }
] as const
