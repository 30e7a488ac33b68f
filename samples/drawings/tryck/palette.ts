/** Two inks and their overprint on cream paper, as in a screen print of the sixties. */
export const ink = {
  paper: '#f5ead2',
  bright: '#fbf4e4',
  green: '#17493a',
  leaf: '#3f7a5c',
  mist: '#a9c0a4',
  rust: '#c4552d',
  sand: '#ecc9a0',
  clay: '#d98d5f',
  over: '#20261f',
}

/** Skin is paper, or the rust ink through a finer or coarser screen. */
export const tones = {
  paper: {base: '#fae3c4', shade: '#dd9a6c', cheek: '#e3855c'},
  sand: {base: '#eebf91', shade: '#cf8453', cheek: '#d87749'},
  clay: {base: '#c98657', shade: '#a05c35', cheek: '#b9623a'},
  umber: {base: '#8a5233', shade: '#653820', cheek: '#964c2c'},
  night: {base: '#66391f', shade: '#462413', cheek: '#7c3a20'},
}
