import { findCommand } from '../../../src/core/understand/find-command';

const COMMANDS = [
  ['greet', ['hi', 'Hello bot', 'good morning!', 'hey there 👋', 'hi, how are you?']],
  ['thanks', ['thx', 'thank you so much!', 'great, thank you', 'nothing else, thanks']],
  ['bye', ['bye', 'see you later', 'have a nice day']],
  ['help', ['help', '?', 'what can you do?', 'hey, can you help me?']],
  ['topics', ['topics', 'show me all topics', 'what topics do you cover']],
  ['status', ['status of my ticket', 'where is my ticket', 'any update on my request?']],
  ['human', ['person', 'I want to talk to a real person', 'please call me', 'open a ticket']],
  ['restart', ['start over', 'new question', 'reset chat']],
  ['forget-me', ['forget me', 'delete my data', 'delete everything you know about me']],
] as const;

const NO_COMMANDS = [
  'hi, my code does not come',
  'thanks but it still does not work',
  'help my authenticator is gone',
  'can someone reset my mfa',
  'delete my phone number from my account',
  'restart my phone?',
  'reset',
  'yes',
  '',
];

describe('findCommand', () => {
  const wordings = COMMANDS.flatMap(([command, texts]) => texts.map((text) => [text, command]));

  it.each(wordings)('takes "%s" for %s', (text, command) => {
    expect(findCommand(text)).toBe(command);
  });

  it.each(NO_COMMANDS)('takes "%s" for no command', (text) => {
    expect(findCommand(text)).toBeUndefined();
  });
});
