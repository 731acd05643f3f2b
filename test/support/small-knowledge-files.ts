import { articleText } from './article-text';
import { SMALL_KNOWLEDGE } from './small-knowledge';

/** A knowledge folder: the articles of `SMALL_KNOWLEDGE` as files, and one subject that is not ours. */
export function writeSmallKnowledge(write: (file: string, text: string) => void): void {
  for (const { id, phrases, codes, audience, urgency } of SMALL_KNOWLEDGE) {
    const fields = {
      title: JSON.stringify(`Title of ${id}`),
      phrases: JSON.stringify(phrases),
      codes: JSON.stringify(codes),
      audience: JSON.stringify(audience),
      urgency,
    };
    const forAdmins = { body: '## Admins\n\nFor admins.\n' };
    const body = audience.includes('user') ? {} : forAdmins;
    write(`questions/${id}.md`, articleText({ id, fields, ...body }));
  }
  write(
    'not-ours.yaml',
    '- kind: other-service\n  name: Google\n  phrases: [my gmail code, google play login]\n',
  );
}
