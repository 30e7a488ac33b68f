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

/** Runs tasks in order, those of an inner array in parallel, and shows the progress of each. */
export async function runTasks(tasks: Parameters<RunTasks>[0]): Promise<void> {
  for (const task of tasks) {
    const group = 'run' in task ? [task] : task
    await new Listr(group.map(listrTask), {
      concurrent: true,
      fallbackRenderer: 'simple',
      fallbackRendererCondition: !process.stdout.isTTY,
      rendererOptions: {collapseErrors: true, showErrorMessage: false},
    }).run()
  }
}
