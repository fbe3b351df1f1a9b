import type TS from 'typescript';
import { spanOf } from '../../syntax/spanOf';
import { ts } from '../../syntax/typescript';
import type { ClassNode } from '../fileGraph';
import { type LocalId, NONE } from '../nodeIds';
import type { GraphBuilder } from './graphBuilder';
import { hasModifier } from './hasModifier';
import { lowerSetter } from './literals';
import { lowerFunction } from './lowerFunction';
import { lowerKey } from './lowerKey';

/** Lowers a class: methods go to its prototype, fields to its instances, static members to itself. */
export function lowerClass(b: GraphBuilder, node: TS.ClassLikeDeclaration): LocalId {
  const span = spanOf(b, node);
  const heritage = node.heritageClauses?.find((h) => h.token === ts.SyntaxKind.ExtendsKeyword);
  const superclass = heritage?.types[0];
  const base = superclass === undefined ? NONE : b.lower.expression(superclass.expression);
  const name = node.name?.text ?? '';
  const id = b.add({ kind: 'class', name, maker: NONE, base, instance: NONE, span });
  const prototype = b.add({ kind: 'prototype', of: id, span });
  const instance = b.add({ kind: 'instance', of: id, span });
  (b.node(id) as ClassNode).instance = instance;
  const outer = { self: b.self, superclass: b.superclass, isStatic: b.isStatic };
  b.superclass = base;
  b.inScope(() => {
    if (ts.isClassExpression(node) && node.name) b.flow(id, b.declare(node.name.text, span));
    for (const member of node.members) {
      b.isStatic = isStatic(member);
      const target = b.isStatic ? { holder: id, self: id } : { holder: prototype, self: instance };
      lowerMember(b, member, target.holder, target.self, id);
    }
  });
  Object.assign(b, outer);
  return id;
}

function isStatic(member: TS.ClassElement): boolean {
  return (
    ts.isClassStaticBlockDeclaration(member) || hasModifier(member, ts.SyntaxKind.StaticKeyword)
  );
}

function lowerMember(
  b: GraphBuilder,
  member: TS.ClassElement,
  holder: LocalId,
  self: LocalId,
  classNode: LocalId,
): void {
  if (ts.isConstructorDeclaration(member)) {
    (b.node(classNode) as ClassNode).maker = lowerFunction(b, member, self);
  } else if (ts.isMethodDeclaration(member)) {
    storeMember(b, holder, member.name, lowerFunction(b, member, self));
  } else if (ts.isGetAccessorDeclaration(member)) {
    const getter = lowerFunction(b, member, self);
    storeMember(b, holder, member.name, b.functionAt(getter).returns);
  } else if (ts.isSetAccessorDeclaration(member)) {
    lowerSetter(b, member, self, self);
  } else if (ts.isPropertyDeclaration(member) && member.initializer !== undefined) {
    b.self = self;
    storeMember(b, self, member.name, b.lower.expression(member.initializer));
  } else if (ts.isClassStaticBlockDeclaration(member)) {
    b.self = self;
    b.inScope(() => b.lower.body(member.body.statements), true);
  }
}

function storeMember(
  b: GraphBuilder,
  holder: LocalId,
  name: TS.PropertyName,
  value: LocalId,
): void {
  const key = lowerKey(b, name);
  b.store(holder, key.name, value, key.key);
}
