/** Swedish texts missing from the published translation of the namespace `copy-paste`. */
export const copyPaste = {
  'copy-paste.on-paste.validation.read-only-fields-skipped.description':
    'Hoppade över fält som inte går att ändra: {{fieldNames}}',
  'copy-paste.on-paste.validation.read-only-fields-skipped-truncated.description':
    'Hoppade över fält som inte går att ändra: {{fieldNames}} och {{count}} till',
}
