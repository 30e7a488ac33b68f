import type {LanguagePack} from '../../pack.ts'
import {addresses} from './addresses.ts'
import {forms} from './forms.ts'
import {notices} from './notices.ts'
import {results} from './results.ts'
import {texts} from './texts.ts'
import {vocabulary} from './vocabulary.ts'

export const es: LanguagePack = {
  wanted: [
    ['empleo', 'trabajo', 'puesto'],
    ['vivienda', 'piso', 'alquiler', 'alquilar', 'casa'],
    ['parcela', 'construir'],
    ['formación', 'curso', 'estudiar'],
  ],
  texts,
  notices,
  forms,
  results,
  vocabulary,
  addresses,
}
