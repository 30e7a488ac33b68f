export {withReview} from './actions.tsx'
export {ReviewStatus} from './ReviewStatus.tsx'
export {stateInWords, turnInWords} from './review-in-words.ts'
export {readReviews} from './reviews.ts'
