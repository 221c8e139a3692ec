// What a server part of the app would read from its environment.
param siteName string

@secure()
param settings object

resource site 'Microsoft.Web/staticSites@2024-04-01' existing = {
  name: siteName
}

resource appSettings 'Microsoft.Web/staticSites/config@2024-04-01' = {
  parent: site
  name: 'appsettings'
  properties: settings
}
