// What the parts of a model file say about each other: every problem at once, and what is only odd as a warning.

import { predefinedAnswerSets } from "./answer-sets";
import { cyclesOf } from "./cycles";
import type { ModelFile } from "./file";
import { type Problem, pointerOf } from "./problem";

type Findings = { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

const problem = (path: readonly PropertyKey[], message: string): Problem => ({ pointer: pointerOf(path), message });

function duplicates(list: "levels" | "groups" | "categories" | "practices", ids: readonly string[]): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id, at) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [problem([list, at, "id"], `The id ${id} is used twice.`)];
  });
}

const levelsOutOfOrder = (file: ModelFile): Problem[] =>
  file.levels.flatMap((level, at) => {
    const before = file.levels[at - 1];
    if (!before || level.number > before.number) return [];
    const message = `Levels stand in ascending order: ${level.number} cannot follow ${before.number}.`;
    return [problem(["levels", at, "number"], message)];
  });

const answerSetProblems = (file: ModelFile): Problem[] =>
  Object.entries(file.answerSets ?? {}).flatMap(([id, { options }]) => {
    const path = ["answerSets", id, "options"];
    const values = options.map(({ value }) => value);
    const ascending = values.every((value, at) => at === 0 || value > (values[at - 1] ?? value));
    return [
      ...(ascending ? [] : [problem(path, "Values of options are distinct and ascend.")]),
      ...(values[0] === 0 ? [] : [problem(path, "The first option has the value 0.")]),
      ...(values.at(-1) === 100 ? [] : [problem(path, "The last option has the value 100.")]),
    ];
  });

function groupProblems(file: ModelFile): Problem[] {
  const groups = new Set((file.groups ?? []).map(({ id }) => id));
  return file.categories.flatMap(({ id, group }, at) => {
    if (group === undefined) {
      return groups.size > 0 ? [problem(["categories", at], `The category ${id} names no group.`)] : [];
    }
    return groups.has(group) ? [] : [problem(["categories", at, "group"], `There is no group ${group}.`)];
  });
}

function practiceProblems(file: ModelFile): Problem[] {
  const categories = new Set(file.categories.map(({ id }) => id));
  const levels = new Set(file.levels.map(({ id }) => id));
  const practices = new Set(file.practices.map(({ id }) => id));
  const answerSets = new Set([...predefinedAnswerSets.map(({ id }) => id), ...Object.keys(file.answerSets ?? {})]);
  const unknownDefault =
    file.defaultAnswerSet !== undefined && !answerSets.has(file.defaultAnswerSet)
      ? [problem(["defaultAnswerSet"], `There is no answer set ${file.defaultAnswerSet}.`)]
      : [];
  const unknown = file.practices.flatMap((practice, at) => {
    const path = ["practices", at];
    const { category, level, answerSet, requires = [] } = practice;
    return [
      ...(categories.has(category) ? [] : [problem([...path, "category"], `There is no category ${category}.`)]),
      ...(levels.has(level) ? [] : [problem([...path, "level"], `There is no level ${level}.`)]),
      ...(answerSet === undefined || answerSets.has(answerSet)
        ? []
        : [problem([...path, "answerSet"], `There is no answer set ${answerSet}.`)]),
      ...requires.flatMap((id, nth) =>
        practices.has(id) ? [] : [problem([...path, "requires", nth], `There is no practice ${id}.`)],
      ),
    ];
  });
  return [...unknownDefault, ...unknown];
}

function cycleProblems(file: ModelFile): Problem[] {
  return cyclesOf(file.practices).map((members) => {
    const at = file.practices.findIndex(({ id }) => id === members[0]);
    return problem(["practices", at, "requires"], `These practices wait for each other: ${members.join(", ")}.`);
  });
}

function prerequisitesAbove(file: ModelFile): Problem[] {
  const numberOfLevel = new Map(file.levels.map(({ id, number }) => [id, number]));
  const levelOf = new Map(file.practices.map(({ id, level }) => [id, numberOfLevel.get(level)]));
  return file.practices.flatMap(({ id, requires = [] }, at) =>
    requires.flatMap((needed, nth) => {
      const own = levelOf.get(id);
      const other = levelOf.get(needed);
      if (own === undefined || other === undefined || other <= own) return [];
      return [problem(["practices", at, "requires", nth], `${id} needs ${needed}, which stands on a higher level.`)];
    }),
  );
}

function emptyCategories(file: ModelFile): Problem[] {
  const used = new Set(file.practices.map(({ category }) => category));
  return file.categories.flatMap(({ id }, at) =>
    used.has(id) ? [] : [problem(["categories", at], `The category ${id} has no practices.`)],
  );
}

/** Everything that is wrong or odd between the parts of a file whose shape is right. */
export function referenceFindings(file: ModelFile): Findings {
  return {
    problems: [
      ...duplicates(
        "levels",
        file.levels.map(({ id }) => id),
      ),
      ...duplicates(
        "groups",
        (file.groups ?? []).map(({ id }) => id),
      ),
      ...duplicates(
        "categories",
        file.categories.map(({ id }) => id),
      ),
      ...duplicates(
        "practices",
        file.practices.map(({ id }) => id),
      ),
      ...levelsOutOfOrder(file),
      ...answerSetProblems(file),
      ...groupProblems(file),
      ...practiceProblems(file),
      ...cycleProblems(file),
    ],
    warnings: [...prerequisitesAbove(file), ...emptyCategories(file)],
  };
}
