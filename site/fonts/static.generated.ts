// Made by scripts/tools/fonts/static.ts. Do not edit.
export const staticFaces = [
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
  },
  {
    "family": "Vazirmatn",
    "script": "persian",
    "style": "normal",
    "weight": 400,
    "file": "vazirmatn-400.woff"
  },
  {
    "family": "Vazirmatn",
    "script": "persian",
    "style": "normal",
    "weight": 600,
    "file": "vazirmatn-600.woff"
  },
  {
    "family": "Noto Naskh Persian",
    "script": "persian",
    "style": "normal",
    "weight": 400,
    "file": "noto-naskh-persian-400.woff"
  },
  {
    "family": "Noto Naskh Persian",
    "script": "persian",
    "style": "normal",
    "weight": 600,
    "file": "noto-naskh-persian-600.woff"
  }
] as const

export const staticSubsets = [
  {
    "family": "Archivo Wide",
    "style": "normal",
    "weight": 750,
    "file": "archivo-wide-western-750.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Archivo Wide",
    "style": "normal",
    "weight": 750,
    "file": "archivo-wide-polish-750.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Archivo Wide",
    "style": "normal",
    "weight": 750,
    "file": "archivo-wide-central-750.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Archivo Wide",
    "style": "normal",
    "weight": 750,
    "file": "archivo-wide-eastern-750.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Archivo Wide",
    "style": "normal",
    "weight": 750,
    "file": "archivo-wide-vietnamese-750.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Fraunces Soft",
    "style": "normal",
    "weight": 800,
    "file": "fraunces-soft-western-800.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Fraunces Soft",
    "style": "normal",
    "weight": 800,
    "file": "fraunces-soft-polish-800.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Fraunces Soft",
    "style": "normal",
    "weight": 800,
    "file": "fraunces-soft-central-800.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Fraunces Soft",
    "style": "normal",
    "weight": 800,
    "file": "fraunces-soft-eastern-800.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Fraunces Soft",
    "style": "normal",
    "weight": 800,
    "file": "fraunces-soft-vietnamese-800.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Fraunces",
    "style": "normal",
    "weight": 400,
    "file": "fraunces-western-400.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Fraunces",
    "style": "normal",
    "weight": 400,
    "file": "fraunces-polish-400.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Fraunces",
    "style": "normal",
    "weight": 400,
    "file": "fraunces-central-400.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Fraunces",
    "style": "normal",
    "weight": 400,
    "file": "fraunces-eastern-400.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Fraunces",
    "style": "normal",
    "weight": 400,
    "file": "fraunces-vietnamese-400.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Bricolage Narrow",
    "style": "normal",
    "weight": 800,
    "file": "bricolage-narrow-western-800.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Bricolage Narrow",
    "style": "normal",
    "weight": 800,
    "file": "bricolage-narrow-polish-800.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Bricolage Narrow",
    "style": "normal",
    "weight": 800,
    "file": "bricolage-narrow-central-800.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Bricolage Narrow",
    "style": "normal",
    "weight": 800,
    "file": "bricolage-narrow-eastern-800.woff",
    "range": "U+100-103,U+10A-10D,U+112-113,U+116-117,U+11E-123,U+126-12B,U+12E-130,U+132-133,U+136-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15E-161,U+168-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Bricolage Narrow",
    "style": "normal",
    "weight": 800,
    "file": "bricolage-narrow-vietnamese-800.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Bricolage Narrow",
    "style": "normal",
    "weight": 800,
    "file": "bricolage-narrow-central-lent-800.woff",
    "range": "U+166-167,U+1E6-1E7"
  },
  {
    "family": "Bricolage Narrow",
    "style": "normal",
    "weight": 800,
    "file": "bricolage-narrow-eastern-lent-800.woff",
    "range": "U+108-109,U+114-115,U+11C-11D,U+124-125,U+12C-12D,U+134-135,U+14E-14F,U+15C-15D,U+162-163,U+18F,U+259"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 400,
    "file": "familjen-grotesk-western-400.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 500,
    "file": "familjen-grotesk-western-500.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 600,
    "file": "familjen-grotesk-western-600.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 400,
    "file": "familjen-grotesk-polish-400.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 500,
    "file": "familjen-grotesk-polish-500.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 600,
    "file": "familjen-grotesk-polish-600.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 400,
    "file": "familjen-grotesk-central-400.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 500,
    "file": "familjen-grotesk-central-500.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 600,
    "file": "familjen-grotesk-central-600.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 400,
    "file": "familjen-grotesk-eastern-400.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+134-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 500,
    "file": "familjen-grotesk-eastern-500.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+134-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 600,
    "file": "familjen-grotesk-eastern-600.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+134-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 400,
    "file": "familjen-grotesk-vietnamese-400.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 500,
    "file": "familjen-grotesk-vietnamese-500.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Familjen Grotesk",
    "style": "normal",
    "weight": 600,
    "file": "familjen-grotesk-vietnamese-600.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Newsreader",
    "style": "normal",
    "weight": 340,
    "file": "newsreader-western-340.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Newsreader",
    "style": "normal",
    "weight": 340,
    "file": "newsreader-polish-340.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Newsreader",
    "style": "normal",
    "weight": 340,
    "file": "newsreader-central-340.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Newsreader",
    "style": "normal",
    "weight": 340,
    "file": "newsreader-eastern-340.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+134-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Newsreader",
    "style": "normal",
    "weight": 340,
    "file": "newsreader-vietnamese-340.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 400,
    "file": "figtree-western-400.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 600,
    "file": "figtree-western-600.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 400,
    "file": "figtree-polish-400.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 600,
    "file": "figtree-polish-600.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 400,
    "file": "figtree-central-400.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 600,
    "file": "figtree-central-600.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 400,
    "file": "figtree-eastern-400.woff",
    "range": "U+100-103,U+108-10D,U+112-113,U+116-117,U+11C-127,U+12A-12B,U+12E-130,U+132-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15C-161,U+16A-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 600,
    "file": "figtree-eastern-600.woff",
    "range": "U+100-103,U+108-10D,U+112-113,U+116-117,U+11C-127,U+12A-12B,U+12E-130,U+132-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15C-161,U+16A-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 400,
    "file": "figtree-central-lent-400.woff",
    "range": "U+166-167,U+1B7,U+1E6-1E7,U+292"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 600,
    "file": "figtree-central-lent-600.woff",
    "range": "U+166-167,U+1B7,U+1E6-1E7,U+292"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 400,
    "file": "figtree-eastern-lent-400.woff",
    "range": "U+114-115,U+128-129,U+12C-12D,U+14E-14F,U+162-163,U+168-169,U+18F,U+259"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 600,
    "file": "figtree-eastern-lent-600.woff",
    "range": "U+114-115,U+128-129,U+12C-12D,U+14E-14F,U+162-163,U+168-169,U+18F,U+259"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 400,
    "file": "figtree-vietnamese-lent-400.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Figtree",
    "style": "normal",
    "weight": 600,
    "file": "figtree-vietnamese-lent-600.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Figtree",
    "style": "italic",
    "weight": 400,
    "file": "figtree-italic-western-400.woff",
    "range": "U+A1,U+AA,U+BA,U+BF-C3,U+C6-C8,U+CA-D5,U+D8-E3,U+E7,U+EA-F5,U+F9-FB,U+FD-FF,U+131,U+152-153"
  },
  {
    "family": "Figtree",
    "style": "italic",
    "weight": 400,
    "file": "figtree-italic-polish-400.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Figtree",
    "style": "italic",
    "weight": 400,
    "file": "figtree-italic-central-400.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Figtree",
    "style": "italic",
    "weight": 400,
    "file": "figtree-italic-eastern-400.woff",
    "range": "U+100-103,U+108-10D,U+112-113,U+116-117,U+11C-127,U+12A-12B,U+12E-130,U+132-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15C-161,U+16A-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 400,
    "file": "literata-western-400.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 600,
    "file": "literata-western-600.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 400,
    "file": "literata-polish-400.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 600,
    "file": "literata-polish-600.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 400,
    "file": "literata-central-400.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 600,
    "file": "literata-central-600.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 400,
    "file": "literata-eastern-400.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 600,
    "file": "literata-eastern-600.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 400,
    "file": "literata-vietnamese-400.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Literata",
    "style": "normal",
    "weight": 600,
    "file": "literata-vietnamese-600.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Literata",
    "style": "italic",
    "weight": 400,
    "file": "literata-italic-western-400.woff",
    "range": "U+A1,U+AA,U+BA,U+BF-C3,U+C6-C8,U+CA-D5,U+D8-E3,U+E7,U+EA-F5,U+F9-FB,U+FD-FF,U+131,U+152-153"
  },
  {
    "family": "Literata",
    "style": "italic",
    "weight": 400,
    "file": "literata-italic-polish-400.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Literata",
    "style": "italic",
    "weight": 400,
    "file": "literata-italic-central-400.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-167,U+16E-171,U+17D-17E,U+1E6-1E7"
  },
  {
    "family": "Literata",
    "style": "italic",
    "weight": 400,
    "file": "literata-italic-eastern-400.woff",
    "range": "U+100-103,U+108-10D,U+112-117,U+11C-130,U+132-137,U+13B-13C,U+145-146,U+14C-14F,U+156-157,U+15C-163,U+168-16D,U+172-178,U+17D-17E,U+18F,U+218-21B,U+259,U+1E9E"
  },
  {
    "family": "Literata",
    "style": "italic",
    "weight": 400,
    "file": "literata-italic-vietnamese-400.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 400,
    "file": "instrument-sans-western-400.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 600,
    "file": "instrument-sans-western-600.woff",
    "range": "U+A1,U+A3,U+AA,U+BA,U+BF,U+C3,U+CC,U+D0,U+D5,U+DE,U+131,U+152-153,U+2039-203A,U+20AC"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 400,
    "file": "instrument-sans-polish-400.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 600,
    "file": "instrument-sans-polish-600.woff",
    "range": "U+104-107,U+118-119,U+141-144,U+15A-15B,U+179-17C"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 400,
    "file": "instrument-sans-central-400.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 600,
    "file": "instrument-sans-central-600.woff",
    "range": "U+10C-111,U+11A-11B,U+139-13A,U+13D-13E,U+147-148,U+14A-14B,U+150-151,U+154-155,U+158-159,U+160-161,U+164-165,U+16E-171,U+17D-17E"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 400,
    "file": "instrument-sans-eastern-400.woff",
    "range": "U+100-103,U+10A-10D,U+112-113,U+116-117,U+11E-123,U+126-127,U+12A-12B,U+12E-130,U+132-133,U+136-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15E-161,U+16A-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 600,
    "file": "instrument-sans-eastern-600.woff",
    "range": "U+100-103,U+10A-10D,U+112-113,U+116-117,U+11E-123,U+126-127,U+12A-12B,U+12E-130,U+132-133,U+136-137,U+13B-13C,U+145-146,U+14C-14D,U+156-157,U+15E-161,U+16A-16D,U+172-178,U+17D-17E,U+218-21B,U+1E9E"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 400,
    "file": "instrument-sans-central-lent-400.woff",
    "range": "U+166-167,U+1B7,U+1E6-1E7,U+292"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 600,
    "file": "instrument-sans-central-lent-600.woff",
    "range": "U+166-167,U+1B7,U+1E6-1E7,U+292"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 400,
    "file": "instrument-sans-eastern-lent-400.woff",
    "range": "U+108-109,U+114-115,U+11C-11D,U+124-125,U+128-129,U+12C-12D,U+134-135,U+14E-14F,U+15C-15D,U+162-163,U+168-169,U+18F,U+259"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 600,
    "file": "instrument-sans-eastern-lent-600.woff",
    "range": "U+108-109,U+114-115,U+11C-11D,U+124-125,U+128-129,U+12C-12D,U+134-135,U+14E-14F,U+15C-15D,U+162-163,U+168-169,U+18F,U+259"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 400,
    "file": "instrument-sans-vietnamese-lent-400.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  },
  {
    "family": "Instrument Sans",
    "style": "normal",
    "weight": 600,
    "file": "instrument-sans-vietnamese-lent-600.woff",
    "range": "U+102-103,U+110-111,U+128-129,U+168-169,U+1A0-1A1,U+1AF-1B0,U+1EA0-1EF9"
  }
] as const
