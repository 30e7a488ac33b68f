import {formFields} from '../../queries/forms.ts'

/** GROQ over the section: the form that it shows, of this campaign. */
export const formSectionFields = `{"form": select(form->campaign._ref == $campaign => form->${formFields})}`
