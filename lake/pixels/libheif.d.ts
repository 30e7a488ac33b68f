declare module 'libheif-js/wasm-bundle.js' {
  export interface HeifImage {
    get_width(): number
    get_height(): number
    is_primary(): boolean
    /** Fills `image.data`; the callback gets null when it cannot be decoded. */
    display(
      image: {data: Uint8ClampedArray; width: number; height: number},
      done: (image: {data: Uint8ClampedArray} | null) => void,
    ): void
    free(): void
  }

  const libheif: {
    HeifDecoder: new () => {
      /** None when it is not a HEIF file. */
      decode(bytes: Uint8Array): HeifImage[]
    }
  }
  export default libheif
}
