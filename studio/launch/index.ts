export {launchTool} from './launch-tool.ts'
