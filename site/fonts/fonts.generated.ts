// Made by scripts/tools/fonts/subset.ts. Do not edit.
export const faces = [
  {
    "family": "Archivo Wide",
    "script": "latin",
    "file": "archivo-wide.woff2",
    "style": "normal",
    "weight": "750",
    "fallback": "sansBold",
    "bytes": 10672,
    "sizeAdjust": 1.2701,
    "ascent": 0.6913,
    "descent": 0.1653,
    "lineGap": 0
  },
  {
    "family": "Fraunces Soft",
    "script": "latin",
    "file": "fraunces-soft.woff2",
    "style": "normal",
    "weight": "800",
    "fallback": "serifBold",
    "bytes": 15012,
    "sizeAdjust": 0.9779,
    "ascent": 1.0001,
    "descent": 0.2608,
    "lineGap": 0
  },
  {
    "family": "Fraunces",
    "script": "latin",
    "file": "fraunces.woff2",
    "style": "normal",
    "weight": "400",
    "fallback": "serif",
    "bytes": 14540,
    "sizeAdjust": 0.9355,
    "ascent": 1.0455,
    "descent": 0.2726,
    "lineGap": 0
  },
  {
    "family": "Bricolage Narrow",
    "script": "latin",
    "file": "bricolage-narrow.woff2",
    "style": "normal",
    "weight": "800",
    "fallback": "sansBold",
    "bytes": 17172,
    "sizeAdjust": 0.6873,
    "ascent": 1.3531,
    "descent": 0.3928,
    "lineGap": 0
  },
  {
    "family": "Familjen Grotesk",
    "script": "latin",
    "file": "familjen-grotesk.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "sans",
    "bytes": 14464,
    "sizeAdjust": 0.9405,
    "ascent": 1.0898,
    "descent": 0.2392,
    "lineGap": 0
  },
  {
    "family": "Newsreader",
    "script": "latin",
    "file": "newsreader.woff2",
    "style": "normal",
    "weight": "340",
    "fallback": "serif",
    "bytes": 18420,
    "sizeAdjust": 1.064,
    "ascent": 0.6908,
    "descent": 0.2491,
    "lineGap": 0
  },
  {
    "family": "Figtree",
    "script": "latin",
    "file": "figtree.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "sans",
    "bytes": 15380,
    "sizeAdjust": 1.0112,
    "ascent": 0.9395,
    "descent": 0.2472,
    "lineGap": 0
  },
  {
    "family": "Figtree",
    "script": "latin",
    "file": "figtree-italic.woff2",
    "style": "italic",
    "weight": "400",
    "fallback": "sans",
    "bytes": 7580,
    "sizeAdjust": 1.0283,
    "ascent": 0.9239,
    "descent": 0.2431,
    "lineGap": 0
  },
  {
    "family": "Literata",
    "script": "latin",
    "file": "literata.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "serif",
    "bytes": 30148,
    "sizeAdjust": 1.18,
    "ascent": 0.9975,
    "descent": 0.261,
    "lineGap": 0
  },
  {
    "family": "Literata",
    "script": "latin",
    "file": "literata-italic.woff2",
    "style": "italic",
    "weight": "400",
    "fallback": "serif",
    "bytes": 14100,
    "sizeAdjust": 1.1196,
    "ascent": 1.0513,
    "descent": 0.2751,
    "lineGap": 0
  },
  {
    "family": "Instrument Sans",
    "script": "latin",
    "file": "instrument-sans.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "sans",
    "bytes": 26232,
    "sizeAdjust": 1.0256,
    "ascent": 0.9458,
    "descent": 0.2438,
    "lineGap": 0
  },
  {
    "family": "Onest",
    "script": "cyrillic",
    "file": "onest.woff2",
    "style": "normal",
    "weight": "400 800",
    "fallback": "sans",
    "bytes": 10992,
    "sizeAdjust": 1.0342,
    "ascent": 0.9379,
    "descent": 0.2949,
    "lineGap": 0
  },
  {
    "family": "Literata Cyrillic",
    "script": "cyrillic",
    "file": "literata-cyrillic.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "serif",
    "bytes": 18428,
    "sizeAdjust": 1.2182,
    "ascent": 0.9662,
    "descent": 0.2528,
    "lineGap": 0
  },
  {
    "family": "Readex Pro",
    "script": "arabic",
    "file": "readex-pro.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "sans",
    "bytes": 14884,
    "sizeAdjust": 1,
    "ascent": 1,
    "descent": 0.25,
    "lineGap": 0
  },
  {
    "family": "Noto Naskh Arabic",
    "script": "arabic",
    "file": "noto-naskh-arabic.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "serif",
    "bytes": 21632,
    "sizeAdjust": 1,
    "ascent": 1.069,
    "descent": 0.634,
    "lineGap": 0
  },
  {
    "family": "Vazirmatn",
    "script": "persian",
    "file": "vazirmatn.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "sans",
    "bytes": 23988,
    "sizeAdjust": 1,
    "ascent": 1.0254,
    "descent": 0.5371,
    "lineGap": 0
  },
  {
    "family": "Noto Naskh Persian",
    "script": "persian",
    "file": "noto-naskh-persian.woff2",
    "style": "normal",
    "weight": "400 700",
    "fallback": "serif",
    "bytes": 25200,
    "sizeAdjust": 1,
    "ascent": 1.069,
    "descent": 0.634,
    "lineGap": 0
  }
] as const

export const subsets = [
  {
    "family": "Archivo Wide",
    "file": "archivo-wide-western.woff2",
    "style": "normal",
    "weight": "750",
    "bytes": 1904,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Archivo Wide",
    "file": "archivo-wide-polish.woff2",
    "style": "normal",
    "weight": "750",
    "bytes": 2040,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Archivo Wide",
    "file": "archivo-wide-central.woff2",
    "style": "normal",
    "weight": "750",
    "bytes": 3004,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Archivo Wide",
    "file": "archivo-wide-eastern.woff2",
    "style": "normal",
    "weight": "750",
    "bytes": 4928,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Archivo Wide",
    "file": "archivo-wide-vietnamese.woff2",
    "style": "normal",
    "weight": "750",
    "bytes": 3876,
    "scale": 1,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Fraunces Soft",
    "file": "fraunces-soft-western.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 2940,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Fraunces Soft",
    "file": "fraunces-soft-polish.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 3368,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Fraunces Soft",
    "file": "fraunces-soft-central.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 5448,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Fraunces Soft",
    "file": "fraunces-soft-eastern.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 8056,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Fraunces Soft",
    "file": "fraunces-soft-vietnamese.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 5456,
    "scale": 1,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Fraunces",
    "file": "fraunces-western.woff2",
    "style": "normal",
    "weight": "400",
    "bytes": 2852,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Fraunces",
    "file": "fraunces-polish.woff2",
    "style": "normal",
    "weight": "400",
    "bytes": 3144,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Fraunces",
    "file": "fraunces-central.woff2",
    "style": "normal",
    "weight": "400",
    "bytes": 5104,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Fraunces",
    "file": "fraunces-eastern.woff2",
    "style": "normal",
    "weight": "400",
    "bytes": 7576,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Fraunces",
    "file": "fraunces-vietnamese.woff2",
    "style": "normal",
    "weight": "400",
    "bytes": 5024,
    "scale": 1,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Bricolage Narrow",
    "file": "bricolage-narrow-western.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 2336,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Bricolage Narrow",
    "file": "bricolage-narrow-polish.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 2096,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Bricolage Narrow",
    "file": "bricolage-narrow-central.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 3064,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Bricolage Narrow",
    "file": "bricolage-narrow-eastern.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 5020,
    "scale": 1,
    "range": "U+100-103,U+10A-10D,U+112-113,U+116-117,U+11E-123,U+126-12B,U+12E-130,U+132-133,U+136-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15E-161,U+168-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Bricolage Narrow",
    "file": "bricolage-narrow-vietnamese.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 3464,
    "scale": 1,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Bricolage Narrow",
    "file": "bricolage-narrow-central-lent.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 1112,
    "scale": 1.004,
    "range": "U+166-167,U+1E6-1E7"
  },
  {
    "family": "Bricolage Narrow",
    "file": "bricolage-narrow-eastern-lent.woff2",
    "style": "normal",
    "weight": "800",
    "bytes": 2536,
    "scale": 1.004,
    "range": "U+108-109,U+114-115,U+11C-11D,U+124-125,U+12C-12D,U+134-135,U+14E-14F,U+15C-15D,U+162-163,U+18F,U+259"
  },
  {
    "family": "Familjen Grotesk",
    "file": "familjen-grotesk-western.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 2716,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Familjen Grotesk",
    "file": "familjen-grotesk-polish.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 3072,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Familjen Grotesk",
    "file": "familjen-grotesk-central.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 4496,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Familjen Grotesk",
    "file": "familjen-grotesk-eastern.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 6704,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+134-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Familjen Grotesk",
    "file": "familjen-grotesk-vietnamese.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 4572,
    "scale": 1,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Newsreader",
    "file": "newsreader-western.woff2",
    "style": "normal",
    "weight": "340",
    "bytes": 2504,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Newsreader",
    "file": "newsreader-polish.woff2",
    "style": "normal",
    "weight": "340",
    "bytes": 2524,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Newsreader",
    "file": "newsreader-central.woff2",
    "style": "normal",
    "weight": "340",
    "bytes": 4160,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Newsreader",
    "file": "newsreader-eastern.woff2",
    "style": "normal",
    "weight": "340",
    "bytes": 6556,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+134-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Newsreader",
    "file": "newsreader-vietnamese.woff2",
    "style": "normal",
    "weight": "340",
    "bytes": 4356,
    "scale": 1,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Figtree",
    "file": "figtree-western.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 2888,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Figtree",
    "file": "figtree-polish.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 2868,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Figtree",
    "file": "figtree-central.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 4124,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Figtree",
    "file": "figtree-eastern.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 6184,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-113,U+116-117,U+11C-127,U+12A-12B,U+12E-130,U+132-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15C-161,U+16A-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Figtree",
    "file": "figtree-central-lent.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 1804,
    "scale": 0.949,
    "range": "U+166-167,U+1B7,U+1E6-1E7,U+292"
  },
  {
    "family": "Figtree",
    "file": "figtree-eastern-lent.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 3000,
    "scale": 0.949,
    "range": "U+114-115,U+128-129,U+12C-12D,U+14E-14F,U+162-163,U+168-169,U+18F,U+259"
  },
  {
    "family": "Figtree",
    "file": "figtree-vietnamese-lent.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 6980,
    "scale": 0.949,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Figtree",
    "file": "figtree-italic-western.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 3104,
    "scale": 1,
    "range": "U+A1,U+AA,U+BA,U+BF-C3,U+C6-C8,U+CA-D5,U+D8-E3,U+E7,U+EA-F5,U+F9-FB,U+FD-FF,U+131,U+152-153"
  },
  {
    "family": "Figtree",
    "file": "figtree-italic-polish.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 1824,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Figtree",
    "file": "figtree-italic-central.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 2616,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Figtree",
    "file": "figtree-italic-eastern.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 3828,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-113,U+116-117,U+11C-127,U+12A-12B,U+12E-130,U+132-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15C-161,U+16A-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Literata",
    "file": "literata-western.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 4036,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Literata",
    "file": "literata-polish.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 4068,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Literata",
    "file": "literata-central.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 7308,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Literata",
    "file": "literata-eastern.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 11608,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Literata",
    "file": "literata-vietnamese.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 7016,
    "scale": 1,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Literata",
    "file": "literata-italic-western.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 4748,
    "scale": 1,
    "range": "U+A1,U+AA,U+BA,U+BF-C3,U+C6-C8,U+CA-D5,U+D8-E3,U+E7,U+EA-F5,U+F9-FB,U+FD-FF,U+131,U+152-153"
  },
  {
    "family": "Literata",
    "file": "literata-italic-polish.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 2544,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Literata",
    "file": "literata-italic-central.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 4304,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Literata",
    "file": "literata-italic-eastern.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 6832,
    "scale": 1,
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Literata",
    "file": "literata-italic-vietnamese.woff2",
    "style": "italic",
    "weight": "400",
    "bytes": 4140,
    "scale": 1,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Instrument Sans",
    "file": "instrument-sans-western.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 3168,
    "scale": 1,
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Instrument Sans",
    "file": "instrument-sans-polish.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 3232,
    "scale": 1,
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Instrument Sans",
    "file": "instrument-sans-central.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 4880,
    "scale": 1,
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Instrument Sans",
    "file": "instrument-sans-eastern.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 7444,
    "scale": 1,
    "range": "U+100-103,U+10A-10D,U+112-113,U+116-117,U+11E-123,U+126-127,U+12A-12B,U+12E-130,U+132-133,U+136-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15E-161,U+16A-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Instrument Sans",
    "file": "instrument-sans-central-lent.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 1804,
    "scale": 0.968,
    "range": "U+166-167,U+1B7,U+1E6-1E7,U+292"
  },
  {
    "family": "Instrument Sans",
    "file": "instrument-sans-eastern-lent.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 4532,
    "scale": 0.968,
    "range": "U+108-109,U+114-115,U+11C-11D,U+124-125,U+128-129,U+12C-12D,U+134-135,U+14E-14F,U+15C-15D,U+162-163,U+168-169,U+18F,U+259"
  },
  {
    "family": "Instrument Sans",
    "file": "instrument-sans-vietnamese-lent.woff2",
    "style": "normal",
    "weight": "400 700",
    "bytes": 6980,
    "scale": 0.968,
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  }
] as const
