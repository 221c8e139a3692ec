// Azure Static Web Apps: the built files and the headers in staticwebapp.config.json.
param name string
param plan string
param region string
param tags object

resource site 'Microsoft.Web/staticSites@2024-04-01' = {
  name: name
  location: region
  tags: tags
  sku: {
    name: plan
    tier: plan
  }
  properties: {
    // The headers come with the files.
    allowConfigFileUpdates: true
    // Previews would stand at addresses that the app's registration does not know.
    stagingEnvironmentPolicy: 'Disabled'
  }
}

output name string = site.name
output resourceId string = site.id
output defaultDomain string = site.properties.defaultHostname
