import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Root } from './app/root.tsx'
import { connect } from './client/connect.ts'
import { createI18n, systemLanguage } from './locales/i18n.ts'
import './styles/index.css'

const language = systemLanguage(navigator.languages)
document.documentElement.lang = language

const place = document.getElementById('app')
if (!place) throw new Error('The page has no #app')

createRoot(place).render(
  <StrictMode>
    <Root client={connect(window)} i18n={createI18n(language)} />
  </StrictMode>,
)
