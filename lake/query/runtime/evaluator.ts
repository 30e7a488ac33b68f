import type {ExprNode} from 'groq-js'
import type {Scope} from './scope.ts'

/** A compiled expression. */
export type Evaluator = (scope: Scope) => unknown

/** Compiles a part of the tree. */
export type Compile = (node: ExprNode) => Evaluator

/** The node of one type. */
export type NodeOf<Type extends ExprNode['type']> = Extract<ExprNode, {type: Type}>
