import type {Option, ValueOf} from './option.ts'

/** What draws people to a new place. Shared by all stories, so that they can be counted. */
export const drivkrafter = [
  {value: 'nature', title: 'Naturen runt knuten'},
  {value: 'tranquillity', title: 'Lugnet och tystnaden'},
  {value: 'time', title: 'Mer tid i vardagen'},
  {value: 'job', title: 'Ett nytt jobb'},
  {value: 'partnerJob', title: 'Partnerns jobb'},
  {value: 'remoteWork', title: 'Arbete på distans'},
  {value: 'ownBusiness', title: 'Eget företag'},
  {value: 'studies', title: 'Studier'},
  {value: 'housing', title: 'Större eller billigare bostad'},
  {value: 'economy', title: 'Bättre ekonomi'},
  {value: 'children', title: 'Barnens uppväxt'},
  {value: 'family', title: 'Närmare familj och släkt'},
  {value: 'homecoming', title: 'Längtan hem'},
  {value: 'love', title: 'Kärleken'},
  {value: 'community', title: 'Gemenskapen på orten'},
  {value: 'leisure', title: 'Fritid och föreningsliv'},
  {value: 'culture', title: 'Kulturlivet'},
  {value: 'selfSufficiency', title: 'Odling och självhushåll'},
  {value: 'safety', title: 'Trygghet'},
  {value: 'adventure', title: 'Äventyr och nystart'},
] as const satisfies readonly Option[]

export type Drivkraft = ValueOf<typeof drivkrafter>
