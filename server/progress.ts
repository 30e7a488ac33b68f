/** Reports what a long step is currently doing. */
export type Report = (message: string) => void

/** One step of a long piece of work. */
export interface Task {
  title: string
  /** Does the work; returns what to show after the title when it is done. */
  run: (report: Report) => Promise<string | undefined>
}

/** Runs tasks in order. */
export type RunTasks = (tasks: readonly Task[]) => Promise<void>
