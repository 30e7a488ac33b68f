export {withPublishAt} from './publish-at.tsx'
export {ScheduleStatus} from './ScheduleStatus.tsx'
export {unpublishAt} from './unpublish-at.tsx'
