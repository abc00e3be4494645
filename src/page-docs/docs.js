// Draws the calls as the service itself describes them. A fragment names a problem below and is left to the browser.
window.SwaggerUIBundle({
  url: new URL('../openapi.json', location.href).href,
  dom_id: '#calls',
  deepLinking: false,
  displayRequestDuration: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  onComplete() {
    document.getElementById(location.hash.slice(1))?.scrollIntoView()
  },
})
