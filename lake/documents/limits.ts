/** Field paths a collection keeps indexes for; queries on further paths read the documents of the type. */
export const MAX_FIELD_INDEXES = 128
