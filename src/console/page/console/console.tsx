import { render } from 'preact';
import { App } from './app';
import { guardUnsavedText } from './parts/unsaved';

guardUnsavedText();
const place = document.getElementById('console');
if (place) render(<App />, place);
