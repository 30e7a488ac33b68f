/** Says what a long step is doing right now. */
export type Report = (message: string) => void

/** One step of a long piece of work. */
export interface Task {
  title: string
  /** Does the work; returns what to show behind the title once it is done. */
  run: (report: Report) => Promise<string | undefined>
}

/** Runs tasks in order, those of an inner array side by side. */
export type RunTasks = (tasks: readonly (Task | readonly Task[])[]) => Promise<void>
