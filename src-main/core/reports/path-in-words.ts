import type { RelationWords } from '../../../src-renderer/text/zh-cn/relations.ts';
import type { Path, Step } from '../domain/recusal/path.ts';

type NameOf = (unitId: string) => string;

function stepInWords(one: Step, nameOf: NameOf, words: RelationWords): string {
  const { steps } = words;
  switch (one.step) {
    case 'id':
      return steps.id;
    case 'name': {
      const text = steps.name[one.number];
      return one.spelling ? steps.spelling(text) : text;
    }
    case 'employer': {
      const { of, from, until, now, written } = one;
      const unit = nameOf(one.unitId);
      const told = now ? steps.works[of](unit) : steps.worked[of](unit, from, until);
      return written === '' ? told : `${told}${steps.written(written)}`;
    }
    case 'unit':
      return steps[one.stands](nameOf(one.unitId), nameOf(one.otherId));
    case 'avoids':
      return steps.avoids(nameOf(one.unitId));
    case 'phone':
      return steps.phone(one.tail);
    case 'address':
      return steps.address(one.tail);
    case 'declared': {
      const { by, relation, detail, toldBy, toldOn, unitId } = one;
      const said = steps.declared(by, words.relations[relation], detail, unitId === null ? '' : nameOf(unitId));
      return toldBy === '' && toldOn === '' ? said : `${said}${steps.told(toldBy, toldOn)}`;
    }
  }
}

/** The path from an expert to an applicant, one sentence a step. `nameOf`: of a unit by its id. */
export function pathInWords(path: Path, nameOf: NameOf, words: RelationWords): readonly string[] {
  return path.map((one) => stepInWords(one, nameOf, words));
}
