import type {Origin} from '../source-map/origin.ts'
import type {Run} from './run.ts'

/**
 * What an expression sees: `@`, and through `parent` what `^` sees. A hidden scope (inside `[]` traversals)
 * is skipped by the scopes nested in it.
 */
export class Scope {
  readonly run: Run
  readonly parent: Scope | null
  readonly hidden: boolean
  /** `@` */
  readonly value: unknown
  /** Where `@` comes from when it is not an object; only tracked when a source map was requested. */
  origin: Origin | null = null

  constructor(run: Run, value: unknown, parent: Scope | null, hidden: boolean) {
    this.run = run
    this.value = value
    this.parent = parent
    this.hidden = hidden
  }

  nested(value: unknown): Scope {
    return new Scope(this.run, value, this.hidden ? this.parent : this, false)
  }

  hiddenNested(value: unknown): Scope {
    return new Scope(this.run, value, this.hidden ? this.parent : this, true)
  }

  ancestor(distance: number): Scope | null {
    let scope: Scope | null = this
    for (let i = 0; i < distance && scope; i++) scope = scope.parent
    return scope
  }
}
