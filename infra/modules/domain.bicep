// A domain of one's own. Azure checks its CNAME while this runs: set it first (docs/deploy.md).
param siteName string
param domain string

resource site 'Microsoft.Web/staticSites@2024-04-01' existing = {
  name: siteName
}

resource customDomain 'Microsoft.Web/staticSites/customDomains@2024-04-01' = {
  parent: site
  name: domain
  properties: {
    validationMethod: 'cname-delegation'
  }
}
