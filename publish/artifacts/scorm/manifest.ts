import {escaped} from '../../markup.ts'

export interface Course {
  /** Unique among the courses of a platform; an XML name (`xs:ID`). */
  identifier: string
  title: string
  /** File of the course's page. */
  start: string
  /** All files of the package but the manifest. */
  files: readonly string[]
}

/** What XML has no way to write (XML 1.0, 2.2), such as what pasting from other programs brings along. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

const xmlText = (text: string): string => escaped(text.replace(UNWRITABLE, ''))

const reference = (file: string): string =>
  `      <file href="${escaped(file.split('/').map(encodeURIComponent).join('/'))}"/>`

/**
 * The list of a package's content, as SCORM 1.2 has it (Content Aggregation Model, 2.3): one organization of one item,
 * which is one page.
 */
export const manifestOf = ({identifier, title, start, files}: Course): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${identifier}" version="1.0"
  xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
  xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${xmlText(title)}</title>
      <item identifier="item" identifierref="page">
        <title>${xmlText(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="${escaped(start.split('/').map(encodeURIComponent).join('/'))}">
${files.map(reference).join('\n')}
    </resource>
  </resources>
</manifest>
`
