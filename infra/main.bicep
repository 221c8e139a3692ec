// Everything Triptych needs in Azure: hosting for static files. It has no server, no database, no storage and no telemetry.
targetScope = 'resourceGroup'

@description('Name of the hosting: small letters, digits and hyphens.')
@minLength(2)
@maxLength(32)
param resourceName string

@description('Free serves one organisation; Standard adds a service level and more domains.')
@allowed([
  'Free'
  'Standard'
])
param plan string = 'Free'

@description('Where the metadata of the hosting lies; the files are served from everywhere.')
@allowed([
  'centralus'
  'eastasia'
  'eastus2'
  'westeurope'
  'westus2'
])
param region string = 'westeurope'

@description('A domain of your own whose CNAME points to the hosting already, or "none".')
param customDomain string = 'none'

@description('Settings for a server part of the app. It has none today, so none are written unless you give some.')
@secure()
param settings object = {}

@description('Tags on every resource.')
param tags object = {
  app: 'Triptych'
}

var hasCustomDomain = customDomain != 'none' && !empty(customDomain)

module site 'modules/site.bicep' = {
  name: 'site'
  params: {
    name: resourceName
    plan: plan
    region: region
    tags: tags
  }
}

module domain 'modules/domain.bicep' = if (hasCustomDomain) {
  name: 'domain'
  params: {
    siteName: site.outputs.name
    domain: customDomain
  }
}

module siteSettings 'modules/settings.bicep' = if (!empty(settings)) {
  name: 'settings'
  params: {
    siteName: site.outputs.name
    settings: settings
  }
}

var domainName = hasCustomDomain ? customDomain : site.outputs.defaultDomain

// The toolkit writes these into env/.env.<environment>, by these names.
@description('The domain that the manifest and the registration name.')
output APP_DOMAIN string = domainName

@description('The address of the app.')
output APP_ENDPOINT string = 'https://${domainName}'

@description('Where the deployment token is asked for.')
output AZURE_STATIC_WEB_APPS_RESOURCE_ID string = site.outputs.resourceId
