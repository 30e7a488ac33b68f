export {LAUNCH, launchTool} from './launch-tool.ts'
