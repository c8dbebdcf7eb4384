declare module '*.css';
declare module '@fontsource-variable/inter/wght.css';
declare module '@fontsource-variable/source-serif-4/wght.css';
declare module '@fontsource-variable/source-serif-4/wght-italic.css';
