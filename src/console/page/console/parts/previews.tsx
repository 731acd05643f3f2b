import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Rendered, renderSurface, Surface } from '../../shared/surface';

type Draw = typeof renderSurface;

const SURFACES: readonly { readonly surface: Surface; readonly name: string }[] = [
  { surface: 'teams', name: 'Teams' },
  { surface: 'slack', name: 'Slack' },
  { surface: 'text', name: 'Plain text' },
];

/** One reply beside itself, as each platform shows it. */
export function Previews({ reply }: { readonly reply: Rendered }): JSX.Element {
  const draw = useRenderers();
  const [pressed, setPressed] = useState('');
  return (
    <>
      <div class="previews">
        {SURFACES.map(({ surface, name }) => (
          <section key={surface} class="preview" aria-label={`As ${name} shows it`}>
            <h3>{name}</h3>
            {draw ? (
              <Drawing draw={draw} surface={surface} reply={reply} onPress={setPressed} />
            ) : (
              <p class="loading">Drawing…</p>
            )}
          </section>
        ))}
      </div>
      <p class="hint" role="status">
        {pressed && `\u201c${pressed}\u201d does nothing here: this is a preview.`}
      </p>
    </>
  );
}

/** Microsoft's renderer is large, and needed by few pages. */
function useRenderers(): Draw | undefined {
  const [draw, setDraw] = useState<Draw | undefined>();
  useEffect(() => {
    void import('../../shared/surface').then((surfaces) => setDraw(() => surfaces.renderSurface));
  }, []);
  return draw;
}

interface DrawingProps {
  readonly draw: Draw;
  readonly surface: Surface;
  readonly reply: Rendered;
  readonly onPress: (label: string) => void;
}

function Drawing({ draw, surface, reply, onPress }: DrawingProps): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    place.current?.replaceChildren(draw(surface, reply, onPress));
  }, [draw, surface, reply, onPress]);
  return <div class="drawing" ref={place} />;
}
