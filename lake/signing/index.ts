export {UrlSigner} from './url-signer.ts'
