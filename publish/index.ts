export {findChromium} from './artifacts/print/chromium.ts'
export type {BackgroundTasks, TaskFailure, TaskKind} from './background/background-tasks.ts'
export {examinePublishing, type PublishingFinding} from './background/examine.ts'
export type {PageBudget, PageWeight} from './budgets/budget.ts'
export {type BuildOptions, type BuildProgress, type BuildReport, buildSite} from './build.ts'
export {type CompiledTemplates, compileTemplates} from './compile/compile.ts'
export type {PublisherOptions} from './composition.ts'
export {type Deployment, type DeployOptions, deploy} from './deploy/deploy.ts'
export {folderTarget} from './deploy/folder.ts'
export {type GitOptions, gitTarget} from './deploy/git.ts'
export {parseTarget} from './deploy/parse-target.ts'
export {type RsyncOptions, rsyncTarget} from './deploy/rsync.ts'
export {type S3Options, s3Target} from './deploy/s3.ts'
export {DeployError, type DeployFile, type DeployPlan, type DeployTarget} from './deploy/target.ts'
export {
  callWebhook,
  isSigned,
  SIGNATURE_HEADER,
  type WebhookMessage,
  type WebhookOptions,
} from './deploy/webhook.ts'
export {Destinations, type DestinationsOptions} from './destinations/destinations.ts'
export {destinationName} from './destinations/kinds.ts'
export {
  type DeliveryStatus,
  type DestinationSetting,
  readDeliveryStatus,
  readDestinations,
  setDestination,
} from './destinations/settings.ts'
export type {Published} from './engine/events.ts'
export {type ErrorLocation, PublishError} from './errors.ts'
export type {Logger} from './log.ts'
export type {
  DrawingRequest,
  DrawnNode,
  FrontPage,
  ImageRequest,
  ImageValue,
  Page,
  PageData,
  RenderedImage,
  RouteParams,
} from './page.ts'
export {eraseRenditions, type PublishedFile, personalFiles} from './personal-data.ts'
export {openPublishLog, type PublishLog} from './publish-log.ts'
export {Publisher} from './publisher.ts'
export type {PublisherEvents} from './publisher-events.ts'
export type {Campaign, Route, RouteEntry, RouteFile, Site} from './site.ts'
export {embeddedSource} from './source/embedded.ts'
export {type HostedSourceOptions, hostedSource} from './source/hosted.ts'
export {
  AssetMissingError,
  type BrokenReference,
  type ContentChange,
  type ContentSource,
} from './source.ts'
export {startPublisher} from './start.ts'
