/** The sun-bleached poster: warm flat colours and one hard shadow over everything. */
export const sol = {
  cream: '#fbeccb',
  sand: '#f3d9a4',
  sun: '#f6b84b',
  mustard: '#e39a2d',
  coral: '#ea7752',
  red: '#cf4b3a',
  pink: '#f5b8a2',
  sky: '#a9d6cf',
  teal: '#3f9c9a',
  deep: '#17535c',
  night: '#123a45',
  grass: '#9cb567',
  palm: '#3d7a57',
  white: '#fff8e8',
  brown: '#5a2f22',
  shadow: '#7d2f4a',
}

export const skins = {
  light: {base: '#f8d3ae', lip: '#c75b48', cheek: '#f08d6c'},
  rosy: {base: '#f4bf9c', lip: '#bd4d41', cheek: '#e87c5f'},
  olive: {base: '#e2ab78', lip: '#a8483a', cheek: '#d97a50'},
  brown: {base: '#b9774a', lip: '#8a3a30', cheek: '#b5583a'},
  dark: {base: '#85502f', lip: '#6d2c27', cheek: '#8f4630'},
  deep: {base: '#643a25', lip: '#7c3a34', cheek: '#7a3b2b'},
}

export const hairs = {
  black: '#2b1d1e',
  brown: '#5e3524',
  chestnut: '#8a4a2a',
  red: '#c8602c',
  blond: '#e9b659',
  ash: '#c79f63',
  grey: '#b9ada0',
  white: '#f1e6d4',
}
