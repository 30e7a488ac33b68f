import {Listr, type ListrTask} from 'listr2'
import type {RunTasks, Task} from '../server/progress.ts'

/** Minimum interval between progress lines when the output is not a terminal. */
const LOG_INTERVAL_MS = 5_000

function listrTask({title, run}: Task): ListrTask {
  return {
    title,
    task: async (_, task) => {
      const started = performance.now()
      let reported = started
      const result = await run((message) => {
        if (!process.stdout.isTTY && performance.now() - reported < LOG_INTERVAL_MS) return
        reported = performance.now()
        task.output = message
      })
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      task.title = `${title}${result ? `: ${result}` : ''} (${seconds} s)`
    },
  }
}

/** Runs tasks in order, and shows the progress of each. */
export async function runTasks(tasks: Parameters<RunTasks>[0]): Promise<void> {
  await new Listr(tasks.map(listrTask), {
    fallbackRenderer: 'simple',
    fallbackRendererCondition: !process.stdout.isTTY,
    rendererOptions: {collapseErrors: true, showErrorMessage: false},
  }).run()
}
