/** The trees that `grammar.peggy` builds. */

export type LiteralType = 'String' | 'Null' | 'Boolean' | 'Duration' | 'Guid' | 'DateTimeOffset' | 'Date' | 'TimeOfDay' | 'Int64' | 'Double';
export type CompareOp = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export interface Literal {
  kind: 'literal';
  type: LiteralType;
  value: string | number | boolean | null;
}

export type Expression =
  | Literal
  | { kind: 'path'; segments: string[] }
  | { kind: 'compare'; op: CompareOp; left: Expression; right: Expression }
  | { kind: 'in'; left: Expression; list: Literal[] }
  | { kind: 'and'; left: Expression; right: Expression }
  | { kind: 'or'; left: Expression; right: Expression }
  | { kind: 'not'; operand: Expression }
  | { kind: 'call'; name: string; args: Expression[] }
  | { kind: 'lambda'; op: 'any' | 'all'; source: string[]; variable: string | null; body: Expression | null };

export interface OrderItem {
  expression: Expression;
  descending: boolean;
}

export interface Expansion {
  path: string[];
  select?: string[][];
  expand?: Expansion[];
  filter?: Expression;
  orderby?: OrderItem[];
  top?: number;
}

export type SearchTree =
  | { kind: 'and'; left: SearchTree; right: SearchTree }
  | { kind: 'or'; left: SearchTree; right: SearchTree }
  | { kind: 'not'; operand: SearchTree }
  | { kind: 'term'; property: string | null; op: ':' | '=' | '>' | '<' | '>=' | '<='; value: string };
