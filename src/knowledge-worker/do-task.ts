import { groupAlike } from '../console/unanswered/group-alike';
import type { Progress } from '../console/workshop/workshop';
import { evaluate } from './evaluate';
import { check, survey } from './survey';
import type { Results, Task, WorkerFacts } from './tasks';
import { tryChange } from './try-change';

export function doTask(task: Task, facts: WorkerFacts, progress: Progress): Results[Task['kind']] {
  switch (task.kind) {
    case 'survey':
      return survey(task, facts);
    case 'check':
      return check(task, facts);
    case 'group':
      return groupTexts(task.texts);
    case 'trial':
      return tryChange(task, facts, progress);
    case 'evaluate':
      return evaluate(task, facts, progress);
  }
}

function groupTexts(texts: readonly string[]): Results['group'] {
  const groups = groupAlike(texts.map((text, place) => ({ text, place })));
  return groups.map((group) => group.map(({ place }) => place));
}
