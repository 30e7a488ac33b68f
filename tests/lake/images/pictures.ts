import sharp, {type Sharp} from 'sharp'

/** GPS position in the test photographs: the square in Kumla. */
export const KUMLA = {lat: 59.1277, lng: 15.1434}

export const SECRET = 'Hemlig Fotograf'

const EXIF = {
  IFD0: {Artist: SECRET, Make: 'Hasselblad', Software: SECRET},
  IFD2: {DateTimeOriginal: '2026:05:01 12:00:00', FNumber: '28/10', LensModel: SECRET},
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '59/1 7/1 3972/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '15/1 8/1 3624/100',
  },
}

/** A picture with a sky and a field: it has colours, an orientation and no symmetry. */
export const landscape = (width = 120, height = 80): Sharp =>
  sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 80" width="${width}" height="${height}">
      <rect width="120" height="80" fill="#2f80c2"/><rect y="50" width="120" height="30" fill="#3c8d2f"/>
      <circle cx="20" cy="18" r="12" fill="#f2c230"/></svg>`),
  ).flatten()

export type PhotoFormat = 'jpeg' | 'png' | 'webp' | 'tiff' | 'avif'

/** A photograph with metadata: who took it, with what, when and where. */
export const photograph = (format: PhotoFormat, orientation?: number): Promise<Buffer> =>
  landscape()
    .withExif(EXIF)
    .withMetadata(orientation ? {orientation} : {})
    .withXmp(
      `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><creator>${SECRET}</creator></x:xmpmeta><?xpacket end="r"?>`,
    )
    .toFormat(format, {quality: 80})
    .toBuffer()

/** The pixels as a viewer sees them. */
export const pixels = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, {autoOrient: true}).removeAlpha().raw().toBuffer()
