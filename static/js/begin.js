// Runs before the page is drawn: what needs a script is only shown when there is one.
document.documentElement.classList.add("js");
