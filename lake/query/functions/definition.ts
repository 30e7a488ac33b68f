import type {ExprNode} from 'groq-js'
import {weigh} from '../runtime/budget.ts'
import type {Compile, Evaluator} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'

/** Compiles a call of one function. The parser has checked the number of arguments. */
export type FunctionCompiler = (args: readonly ExprNode[], compile: Compile) => Evaluator

export type Functions = Readonly<Record<string, FunctionCompiler>>

/** A value that is going to be gone through. */
export function weighed(evaluate: Evaluator): Evaluator {
  return (scope) => {
    const value = evaluate(scope)
    weigh(scope.run.tick, value)
    return value
  }
}

/** A function of its arguments' values alone. */
export function pure(compute: (...values: unknown[]) => unknown): FunctionCompiler {
  return (args, compile) => {
    const [first = () => null, second, ...rest] = args.map((arg) => weighed(compile(arg)))
    if (!second) return (scope) => compute(first(scope))
    if (rest.length === 0) return (scope) => compute(first(scope), second(scope))
    const evaluators = [first, second, ...rest]
    return (scope) => compute(...evaluators.map((evaluate) => evaluate(scope)))
  }
}

/** A function that also looks at where it is called. */
export function scoped(compute: (scope: Scope, ...values: unknown[]) => unknown): FunctionCompiler {
  return (args, compile) => {
    const evaluators = args.map((arg) => weighed(compile(arg)))
    return (scope) => compute(scope, ...evaluators.map((evaluate) => evaluate(scope)))
  }
}

/** A function of one string that is nearly always the same for every document: its last value is kept. */
export function remembering(compute: (text: string) => unknown): FunctionCompiler {
  return (args, compile) => {
    const [evaluate = () => null] = args.map(compile)
    let last: {text: string; value: unknown} | null = null
    return (scope) => {
      const text = evaluate(scope)
      if (typeof text !== 'string') return null
      if (last?.text !== text) last = {text, value: compute(text)}
      return last.value
    }
  }
}

/** A function for which the parser does not count the arguments. @throws TypeError when there are more or fewer */
export function fixed(arity: number, compiler: FunctionCompiler): FunctionCompiler {
  return (args, compile) => {
    if (args.length !== arity) {
      throw new TypeError(`Incorrect number of arguments: expected ${arity}, got ${args.length}`)
    }
    return compiler(args, compile)
  }
}
