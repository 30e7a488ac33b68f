export {buildArchive, type SiteArchive} from './archive.ts'
export {CHROMIUM_ARGUMENTS, findChromium} from './artifacts/print/chromium.ts'
export {examinePublishing} from './background/examine.ts'
export type {PageBudget} from './budgets/budget.ts'
export {Scales} from './budgets/weigh.ts'
export {type BuildProgress, type BuildReport, buildSite} from './build.ts'
export {compileTemplates} from './compile/compile.ts'
export type {PublisherOptions} from './composition.ts'
export {type Deployment, deploy} from './deploy/deploy.ts'
export {folderTarget} from './deploy/folder.ts'
export {gitTarget} from './deploy/git.ts'
export {parseTarget} from './deploy/parse-target.ts'
export {rsyncTarget} from './deploy/rsync.ts'
export {s3Target} from './deploy/s3.ts'
export type {DeployFile, DeployTarget} from './deploy/target.ts'
export {
  callWebhook,
  isSigned,
  SIGNATURE_HEADER,
} from './deploy/webhook.ts'
export {Destinations} from './destinations/destinations.ts'
export {destinationName} from './destinations/kinds.ts'
export {
  readDeliveryStatus,
  setDestination,
} from './destinations/settings.ts'
export type {Published} from './engine/events.ts'
export {type ProblemKind, PublishError} from './errors.ts'

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
  VisitorFigures,
} from './page.ts'
export {eraseRenditions, personalFiles} from './personal-data.ts'
export type {SharedPage} from './preview/shared.ts'
export {openPublishLog} from './publish-log.ts'
export {Publisher} from './publisher.ts'
export {withoutLanguages} from './render/hidden-languages.ts'
export type {Route, RouteEntry, Site} from './site.ts'
export {embeddedSource} from './source/embedded.ts'
export {hostedSource} from './source/hosted.ts'
export {type FiguresSource, withVisitorFigures} from './source/with-visitor-figures.ts'
export {
  AssetMissingError,
  type ContentChange,
  type ContentSource,
  type ContentView,
} from './source.ts'
export {startPublisher} from './start.ts'
export type {Publish} from './store/publish.ts'
