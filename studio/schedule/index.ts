export {ScheduleStatus} from './ScheduleStatus.tsx'
export {unpublishAt} from './unpublish-at.tsx'
