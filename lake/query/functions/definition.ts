import type {ExprNode} from 'groq-js'
import {type Cost, constant} from '../budget/cost.ts'
import type {Compile, Evaluator} from '../runtime/evaluator.ts'
import type {Scope} from '../runtime/scope.ts'

/** Compiles a call of one function. The parser has checked the number of arguments. */
export type FunctionCompiler = (args: readonly ExprNode[], compile: Compile) => Evaluator

/** A function of the language. */
export interface GroqFunction {
  /** The cost of a call, given the values of its arguments. */
  readonly cost: Cost
  readonly compile: FunctionCompiler
}

export type Functions = Readonly<Record<string, GroqFunction>>

/** A function that only depends on the values of its arguments. */
export function pure(cost: Cost, compute: (...values: unknown[]) => unknown): GroqFunction {
  return {cost, compile: (args, compile) => compilePure(cost, compute, args.map(compile))}
}

function compilePure(
  cost: Cost,
  compute: (...values: unknown[]) => unknown,
  [first = () => null, second, ...rest]: readonly Evaluator[],
): Evaluator {
  if (!second && cost === constant) return (scope) => compute(first(scope))
  if (!second) {
    return (scope) => {
      const value = first(scope)
      cost(scope.run.budget, value)
      return compute(value)
    }
  }
  const evaluators = [first, second, ...rest]
  return (scope) => {
    const values = evaluators.map((evaluate) => evaluate(scope))
    cost(scope.run.budget, ...values)
    return compute(...values)
  }
}

/** A function that also reads the scope it is called in. */
export function scoped(
  cost: Cost,
  compute: (scope: Scope, ...values: unknown[]) => unknown,
): GroqFunction {
  return {
    cost,
    compile: (args, compile) => {
      const evaluators = args.map(compile)
      return (scope) => {
        const values = evaluators.map((evaluate) => evaluate(scope))
        cost(scope.run.budget, ...values)
        return compute(scope, ...values)
      }
    },
  }
}

/** A function of one string that is nearly always the same for every document: the last result is cached. */
export function keepingLast(cost: Cost, compute: (text: string) => unknown): GroqFunction {
  return {
    cost,
    compile: (args, compile) => {
      const [evaluate = () => null] = args.map(compile)
      let last: {text: string; value: unknown} | null = null
      return (scope) => {
        const text = evaluate(scope)
        if (typeof text !== 'string') return null
        // Whether the result is cached depends on other people's queries, so it costs the same either way.
        cost(scope.run.budget, text)
        if (last?.text !== text) last = {text, value: compute(text)}
        return last.value
      }
    },
  }
}

/** A function whose number of arguments the parser does not check. @throws {TypeError} when there are more or fewer */
export function fixed(arity: number, {cost, compile}: GroqFunction): GroqFunction {
  return {
    cost,
    compile: (args, compileArg) => {
      if (args.length !== arity) {
        throw new TypeError(`Incorrect number of arguments: expected ${arity}, got ${args.length}`)
      }
      return compile(args, compileArg)
    },
  }
}
