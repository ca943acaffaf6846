import { mount } from "svelte";
import App from "./App.svelte";
import "./app.css";
import "./fonts";
import { setHost } from "./lib/host";

// only in development: a page without a core, for looking at screens
if (import.meta.env.DEV && new URLSearchParams(location.search).has("stub")) setHost((await import("../dev/stub")).stubHost());

const target = document.getElementById("app");
if (target) mount(App, { target });
