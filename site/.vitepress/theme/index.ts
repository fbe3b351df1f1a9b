import type { Theme } from 'vitepress';
// Without the fonts that the theme brings: those of the system show Chinese better.
import DefaultTheme from 'vitepress/theme-without-fonts';
import InterfaceList from './InterfaceList.vue';
import './custom.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('InterfaceList', InterfaceList);
  },
} satisfies Theme;
